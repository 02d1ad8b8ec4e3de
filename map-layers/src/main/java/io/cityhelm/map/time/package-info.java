/** When features of a layer were so: which columns say it, and which features there are at a moment. */
package io.cityhelm.map.time;
