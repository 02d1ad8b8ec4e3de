/** CAP documents, from a feed or out of a directory. */
package io.cityhelm.connect.kind.cap;
