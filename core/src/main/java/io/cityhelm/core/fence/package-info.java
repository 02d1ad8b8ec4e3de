/** 电子围栏: grounds of which somebody wants to be told when a unit enters or leaves them. */
package io.cityhelm.core.fence;
