/** JSON as plain maps and lists, read strictly and written canonically. */
package io.cityhelm.connect.json;
