/** 数据导出: data that leaves the cockpit as a file, and the record of it. */
package io.cityhelm.core.export;
