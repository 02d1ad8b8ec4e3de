/** 预警 and 报警: a condition that wants attention, until somebody answers for it or it is over. */
package io.cityhelm.core.alert;
