/** Documents that come page by page: the loop that goes through them, for every protocol that has pages. */
package io.cityhelm.connect.kind.paged;
