package io.cityhelm.core.staffing;

import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.Post;

/** What can be asked of the posts of a response. */
public sealed interface StaffingCommand {

    ActivationId activation();

    Post post();

    /** 到岗. */
    record Take(ActivationId activation, Post post, Person person) implements StaffingCommand {}

    /** 交岗: the next one comes, and the post is not open for a moment. @param note what the next one has to know */
    record HandOver(ActivationId activation, Post post, Person from, Person to, String note)
            implements StaffingCommand {}

    /** 离岗: the post is open again. */
    record Leave(ActivationId activation, Post post, Person person, String reason) implements StaffingCommand {}
}
