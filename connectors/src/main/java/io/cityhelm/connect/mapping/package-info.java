/** From what a source says to records of the department API. */
package io.cityhelm.connect.mapping;
