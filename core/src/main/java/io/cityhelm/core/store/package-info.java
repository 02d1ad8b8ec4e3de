/** JDBC behind small interfaces. The only package that speaks SQL. */
package io.cityhelm.core.store;
