/** 预警发布: warnings that this city gives out, by two people; those that come in are alerts. */
package io.cityhelm.core.warning;
