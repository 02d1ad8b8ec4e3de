/** Kinds of links that bring data in, by their protocol: the door that each of them stands behind, and what it is given. */
package io.cityhelm.connect.kind;
