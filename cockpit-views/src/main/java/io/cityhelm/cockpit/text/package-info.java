/** Values, ages and times in the words of the user's language. */
package io.cityhelm.cockpit.text;
