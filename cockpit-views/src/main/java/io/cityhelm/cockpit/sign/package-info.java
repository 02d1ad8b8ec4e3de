/** The signs that stand for a grade or a state: shape and text, never colour alone. */
package io.cityhelm.cockpit.sign;
