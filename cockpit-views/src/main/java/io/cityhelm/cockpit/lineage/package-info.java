/** 从哪里来: any value on the screen back to the record that it was made of. */
package io.cityhelm.cockpit.lineage;
