/** 缓办, 督办: what orders and incidents share of being put off and being watched over. */
package io.cityhelm.core.hold;
