/** 静默: sources that should speak and do not, so that nothing dead looks quiet. */
package io.cityhelm.core.silence;
