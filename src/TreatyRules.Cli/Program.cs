using TreatyRules.Cli;

return TreatyCommand.Run(args, Terminal.OfProcess());
