/** The look: which style sheets, which font. */
package io.cityhelm.cockpit.theme;
