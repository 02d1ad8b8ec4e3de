/** 应急值守: who stands on the posts that a response in force asks for. */
package io.cityhelm.core.staffing;
