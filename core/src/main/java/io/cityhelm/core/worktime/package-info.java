/** 工作时 and 紧急工作时: the two clocks by which the city measures, and the staged limits that run on them. */
package io.cityhelm.core.worktime;
