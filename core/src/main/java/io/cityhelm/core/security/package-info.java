/** Who acts, in which role; and how a person proves to be that one. */
package io.cityhelm.core.security;
