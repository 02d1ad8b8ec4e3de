/** 事件会商室: what those who handle an incident write to each other, with pictures, all in the record. */
package io.cityhelm.core.room;
