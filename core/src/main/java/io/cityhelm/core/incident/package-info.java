/** 事件: something that happened and is handled, from the report to the close, through the five levels. */
package io.cityhelm.core.incident;
