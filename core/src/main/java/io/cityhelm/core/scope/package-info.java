/** To what a figure of the city pack applies: by kind of order, category, grade, department and mode, most specific first. */
package io.cityhelm.core.scope;
