package io.cityhelm.core.force;

import io.cityhelm.core.incident.IncidentId;

/** What can be asked of a stock. Quantities are whole units of the article. */
public sealed interface StockCommand {

    StockRef stock();

    /** 预留: keeps some for an incident. */
    record Reserve(StockRef stock, IncidentId incident, int quantity) implements StockCommand {}

    /** 消耗: some of what is kept for the incident is used up. */
    record Consume(StockRef stock, IncidentId incident, int quantity) implements StockCommand {}

    /** 归还: some of what is kept for the incident goes back. */
    record Return(StockRef stock, IncidentId incident, int quantity) implements StockCommand {}

    /**
     * 仓库报数: the depot's own system says how many lie there, with what is kept for incidents. Only a link says that.
     *
     * @param lying what lies in the depot, kept or not
     * @param source which system said so, in words
     */
    record Report(StockRef stock, int lying, String source) implements StockCommand {}

    /** 盘点: somebody counted what lies there for anybody. */
    record Count(StockRef stock, int quantity, String reason) implements StockCommand {}
}
