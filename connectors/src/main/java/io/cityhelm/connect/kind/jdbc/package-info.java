/** A department's database, which is only ever read: the one place outside of the store where SQL is spoken. */
package io.cityhelm.connect.kind.jdbc;
