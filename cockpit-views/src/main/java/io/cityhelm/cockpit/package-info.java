/** What people see. One package a screen, view and view model; this one holds what the whole cockpit is given. */
package io.cityhelm.cockpit;
