/** 指令: a command to a department, from the draft to the verified end, with every stage that came back. */
package io.cityhelm.core.dispatch;
