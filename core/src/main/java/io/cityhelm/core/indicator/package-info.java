/** 指标 and 观测: what is measured, and how far a value can be trusted. */
package io.cityhelm.core.indicator;
