/** Where something is, in the words that people use for it. */
package io.cityhelm.cockpit.place;
