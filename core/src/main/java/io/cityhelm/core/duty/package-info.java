/** 值班与授权: who is on duty where and when, and whose powers somebody acts with for a while. */
package io.cityhelm.core.duty;
