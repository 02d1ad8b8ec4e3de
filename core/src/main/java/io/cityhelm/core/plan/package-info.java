/** 预案 and 响应: what is prepared for a domain, and its start for a scope at a response level, until it is reviewed. */
package io.cityhelm.core.plan;
