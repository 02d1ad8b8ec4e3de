/** The demonstration: departments played by a simulator in a process of its own. */
package io.cityhelm.app.demo;
