/** How a grade looks: a shape, a numeral and a name, so that colour is never the only sign. */
package io.cityhelm.cockpit.grade;
