/** From a value back to the record that it was made of. */
package io.cityhelm.connect.lineage;
