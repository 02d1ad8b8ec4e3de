/** Scripted matters from their first report to their end: whole product, departments in a process of their own, hands on the screen. */
package io.cityhelm.app.endtoend;
