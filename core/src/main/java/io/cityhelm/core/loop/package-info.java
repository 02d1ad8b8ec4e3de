/** 闭环: the seven steps of the grid's closed loop, as they follow from an incident and its orders. */
package io.cityhelm.core.loop;
