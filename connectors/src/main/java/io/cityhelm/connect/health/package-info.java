/** How each live link is, in the words of the people who watch it. */
package io.cityhelm.connect.health;
