/** 考核指标: rates of how incidents and orders were handled, by the published definitions. */
package io.cityhelm.core.measure;
