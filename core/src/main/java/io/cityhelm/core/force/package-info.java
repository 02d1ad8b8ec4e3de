/** 力量: who and what can be sent, and where they are. */
package io.cityhelm.core.force;
