package no.fremgang.store;

import no.fremgang.assessment.RulePacks;

class InMemoryRulePacksTest extends RulePacksContract {
  @Override
  RulePacks empty() {
    return new InMemoryRulePacks();
  }
}
