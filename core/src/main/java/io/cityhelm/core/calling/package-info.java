/** 叫应: who is called by which channel when an order is not read, not answered or not done in time. */
package io.cityhelm.core.calling;
