/** Links: what keeps one connection going, looks again, builds it up again, and tells how it is. */
package io.cityhelm.connect.link;
