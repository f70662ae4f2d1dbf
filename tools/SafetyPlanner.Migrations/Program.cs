await Console.Error.WriteLineAsync("This project is for dotnet-ef only: see docs/adr/0008-design-time-bridge.md.");
return 1;
