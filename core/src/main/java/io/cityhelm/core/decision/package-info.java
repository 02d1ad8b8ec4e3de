/** What a decision is: events that now are true, or a refusal that names its rule. */
package io.cityhelm.core.decision;
