/** 启动建议: the trigger of a plan holds, and people are told; nothing starts by itself. */
package io.cityhelm.core.suggestion;
