/** Where records from outside come in, and where those go that cannot be taken. */
package io.cityhelm.core.intake;
