/** 指令: the list of all orders at hand, with their stages and clocks. */
package io.cityhelm.cockpit.orderlist;
