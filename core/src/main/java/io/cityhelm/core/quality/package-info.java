/** 数据质量: what really arrived, counted per link and day, and what that says about a data set. */
package io.cityhelm.core.quality;
