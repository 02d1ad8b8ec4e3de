/** Who is signed in, what each role may do, and whether the record holds. */
package io.cityhelm.cockpit.security;
