/** The signs that stand for the state of a value: shape and text, never colour alone. */
package io.cityhelm.cockpit.sign;
