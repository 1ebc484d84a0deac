Console.WriteLine("Say which benchmark: --filter *");
